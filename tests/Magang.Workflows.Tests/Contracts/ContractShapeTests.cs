using System.Reflection;
using Magang.Workflows.Contracts;

namespace Magang.Workflows.Tests.Contracts;

/// <summary>Others read these messages: members may be added, none may go or change.</summary>
public sealed class ContractShapeTests
{
    private const string Approved = "tests/Magang.Workflows.Tests/Contracts/ContractShape.approved.txt";

    [Test]
    public void The_public_shape_is_the_approved_one()
    {
        var shape = string.Join('\n', Lines()) + "\n";

        Assert.That(
            shape,
            Is.EqualTo(RepositoryFolder.Read(Approved.Split('/')).ReplaceLineEndings("\n")),
            $"A deliberate addition is approved by writing it into {Approved}."
        );
    }

    private static IEnumerable<string> Lines()
    {
        foreach (
            var type in typeof(CaseMessage)
                .Assembly.GetExportedTypes()
                .OrderBy(type => type.Name, StringComparer.Ordinal)
        )
        {
            yield return $"{type.Name} : {type.BaseType!.Name}";
            foreach (var member in Own(type))
                yield return $"  {member.Name} : {NameOf(member)}";
        }
    }

    private static IEnumerable<PropertyInfo> Own(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(member => member.Name, StringComparer.Ordinal);

    private static string NameOf(PropertyInfo member)
    {
        var type = member.PropertyType;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{inner.Name}?";
        var name = type.IsGenericType ? $"{type.Name.Split('`')[0]}<{type.GetGenericArguments()[0].Name}>" : type.Name;
        var isNullable = new NullabilityInfoContext().Create(member).ReadState == NullabilityState.Nullable;
        return isNullable ? $"{name}?" : name;
    }
}
