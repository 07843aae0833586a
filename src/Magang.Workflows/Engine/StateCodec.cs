namespace Magang.Workflows.Engine;

internal static class StateCodec
{
    public static byte[] Encode(InstanceState state) => throw new System.Diagnostics.UnreachableException();

    public static InstanceState Decode(ReadOnlyMemory<byte> stored) =>
        throw new System.Diagnostics.UnreachableException();
}
