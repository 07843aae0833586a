namespace Magang.Workflows.Activities;

/// <summary>What one type of activity does.</summary>
public abstract class Activity;
