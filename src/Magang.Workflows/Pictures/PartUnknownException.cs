namespace Magang.Workflows.Pictures;

/// <summary>A part of a definition is to be drawn that it does not have.</summary>
public sealed class PartUnknownException(string definition, string part)
    : MagangException(
        "MGW-122",
        $"Definisi '{definition}' tidak memiliki aktivitas '{part}'. Berikan id salah satu aktivitasnya."
    );
