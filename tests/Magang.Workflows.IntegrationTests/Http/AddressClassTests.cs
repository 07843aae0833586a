using System.Net;
using Magang.Workflows.Host.Http;

namespace Magang.Workflows.IntegrationTests.Http;

public sealed class AddressClassTests
{
    [TestCase("0.0.0.0", "alamat yang tidak ditentukan")]
    [TestCase("0.1.2.3", "alamat yang tidak ditentukan")]
    [TestCase("127.0.0.1", "mesin ini sendiri")]
    [TestCase("127.255.255.254", "mesin ini sendiri")]
    [TestCase("10.0.0.1", "jaringan dalam")]
    [TestCase("172.16.0.1", "jaringan dalam")]
    [TestCase("172.31.255.255", "jaringan dalam")]
    [TestCase("192.168.1.1", "jaringan dalam")]
    [TestCase("100.64.0.1", "jaringan dalam")]
    [TestCase("100.127.255.255", "jaringan dalam")]
    [TestCase("169.254.169.254", "sambungan setempat")]
    [TestCase("224.0.0.1", "siaran ke banyak penerima")]
    [TestCase("239.255.255.255", "siaran ke banyak penerima")]
    [TestCase("240.0.0.1", "alamat cadangan")]
    [TestCase("255.255.255.255", "alamat cadangan")]
    [TestCase("192.0.0.1", "alamat cadangan")]
    [TestCase("192.0.2.1", "alamat cadangan")]
    [TestCase("198.18.0.1", "alamat cadangan")]
    [TestCase("198.51.100.1", "alamat cadangan")]
    [TestCase("203.0.113.1", "alamat cadangan")]
    [TestCase("::", "alamat yang tidak ditentukan")]
    [TestCase("::1", "mesin ini sendiri")]
    [TestCase("fc00::1", "jaringan dalam")]
    [TestCase("fdff::1", "jaringan dalam")]
    [TestCase("fe80::1", "sambungan setempat")]
    [TestCase("fec0::1", "jaringan dalam")]
    [TestCase("ff02::1", "siaran ke banyak penerima")]
    [TestCase("100::1", "alamat cadangan")]
    [TestCase("2001:db8::1", "alamat cadangan")]
    [TestCase("3fff::1", "alamat cadangan")]
    [TestCase("4000::1", "alamat cadangan")]
    [TestCase("::ffff:127.0.0.1", "mesin ini sendiri")]
    [TestCase("::ffff:10.0.0.1", "jaringan dalam")]
    [TestCase("::ffff:169.254.169.254", "sambungan setempat")]
    [TestCase("::127.0.0.1", "alamat cadangan")]
    [TestCase("::8.8.8.8", "alamat cadangan")]
    [TestCase("64:ff9b::7f00:1", "mesin ini sendiri")]
    [TestCase("64:ff9b::a00:1", "jaringan dalam")]
    [TestCase("64:ff9b:1::1", "jaringan dalam")]
    [TestCase("2002:7f00:1::1", "mesin ini sendiri")]
    [TestCase("2002:a9fe:a9fe::1", "sambungan setempat")]
    [TestCase("2001:0:a00:1::5601:5601", "jaringan dalam")]
    [TestCase("2001:0:808:808:0:0:f5ff:fffe", "jaringan dalam")]
    [TestCase("2606:4700::5efe:7f00:1", "mesin ini sendiri")]
    [TestCase("2606:4700::200:5efe:a00:1", "jaringan dalam")]
    public void What_is_not_of_the_public_internet_is_known(string address, string kind)
    {
        Assert.That(AddressClass.Of(IPAddress.Parse(address)), Is.EqualTo(kind));
    }

    [TestCase("8.8.8.8")]
    [TestCase("172.15.255.255")]
    [TestCase("172.32.0.1")]
    [TestCase("100.63.255.255")]
    [TestCase("100.128.0.1")]
    [TestCase("169.253.0.1")]
    [TestCase("223.255.255.255")]
    [TestCase("2606:4700::1111")]
    [TestCase("::ffff:8.8.8.8")]
    [TestCase("64:ff9b::808:808")]
    [TestCase("2002:808:808::1")]
    public void What_is_of_the_public_internet_is_let_through(string address)
    {
        Assert.That(AddressClass.Of(IPAddress.Parse(address)), Is.Null);
    }
}
