using System.Text.Json;

namespace Magang.Workflows.Definitions;

/// <summary>A variable of a workflow or of a container.</summary>
/// <param name="Id">By which outputs refer to it.</param>
/// <param name="Name">By which expressions refer to it.</param>
/// <param name="Type">Elsa's alias, for example <c>Int32</c>; never a CLR type.</param>
/// <param name="Initial">Its first value, of its type; a JSON null where none is given.</param>
public sealed record VariableDeclaration(string Id, string Name, string Type, JsonElement Initial);
