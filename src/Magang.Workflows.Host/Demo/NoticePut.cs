using Magang.Workflows.Engine;
using Magang.Workflows.Simulations;

namespace Magang.Workflows.Host.Demo;

/// <summary>Somebody was told.</summary>
public sealed record NoticePut(DateTimeOffset At, InstanceId Instance, int Place, string Type, string Role)
    : StoryEvent(At, Instance, Place);
