using Magang.Workflows.Host.Http;

namespace Magang.Workflows.IntegrationTests.Http;

public sealed class HttpSettingsTests
{
    [Test]
    public void Nothing_is_allowed_unless_it_is_named()
    {
        var options = Read();

        Assert.That(options.Hosts, Is.Empty);
        Assert.That(options.Local, Is.Empty);
        Assert.That(options.Timeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
    }

    [TestCase("layanan.go.id", "https://layanan.go.id/a", true)]
    [TestCase("LAYANAN.go.id", "https://layanan.GO.id/a", true)]
    [TestCase("layanan.go.id", "https://layanan.go.id:443/a", true)]
    [TestCase("layanan.go.id", "http://layanan.go.id/a", false)]
    [TestCase("layanan.go.id", "https://layanan.go.id:8443/a", false)]
    [TestCase("layanan.go.id", "https://sub.layanan.go.id/a", false)]
    [TestCase("layanan.go.id", "https://layanan.go.id.jahat.id/a", false)]
    [TestCase("layanan.go.id:8443", "https://layanan.go.id:8443/a", true)]
    [TestCase("http://layanan.go.id", "http://layanan.go.id/a", true)]
    [TestCase("http://layanan.go.id", "https://layanan.go.id/a", false)]
    [TestCase("*.metro.go.id", "https://a.b.metro.go.id/", true)]
    [TestCase("*.metro.go.id", "https://metro.go.id/", false)]
    [TestCase("*.metro.go.id", "https://jahatmetro.go.id/", false)]
    [TestCase("[2606:4700::1111]:8443", "https://[2606:4700:0::1111]:8443/", true)]
    public void A_host_is_allowed_with_its_scheme_and_port(string allowed, string url, bool covers)
    {
        Assert.That(Read(("MAGANG_HTTP_HOST", allowed)).Hosts.Single().Covers(new Uri(url)), Is.EqualTo(covers));
    }

    [TestCase("MAGANG_HTTP_HOST", "*.id")]
    [TestCase("MAGANG_HTTP_HOST", "*")]
    [TestCase("MAGANG_HTTP_HOST", "ftp://layanan.go.id")]
    [TestCase("MAGANG_HTTP_HOST", "layanan.go.id/jalur")]
    [TestCase("MAGANG_HTTP_HOST", "akun@layanan.go.id")]
    [TestCase("MAGANG_HTTP_HOST", "0x7f.1")]
    [TestCase("MAGANG_HTTP_LOKAL", "127.0.0.1")]
    [TestCase("MAGANG_HTTP_LOKAL", "2130706433:80")]
    [TestCase("MAGANG_HTTP_DETIK", "0")]
    [TestCase("MAGANG_HTTP_DETIK", "101")]
    [TestCase("MAGANG_HTTP_RAHASIA", "/tidak/ada.json")]
    public void A_fault_stops_the_start_and_is_named(string variable, string value)
    {
        Assert.That(
            () => Read((variable, value), ("MAGANG_HTTP_HOST", variable == "MAGANG_HTTP_HOST" ? value : "ftp://x")),
            Throws.TypeOf<HttpSettingsException>().With.Message.Contains($"{variable}: ")
        );
    }

    [Test]
    public void A_secret_is_read_with_the_hosts_it_may_go_to()
    {
        var options = ReadSecrets("""{"siasn":{"nilai":"Bearer abc","host":["siasn.go.id"]}}""");

        Assert.That(options.Secrets["siasn"].Value, Is.EqualTo("Bearer abc"));
        Assert.That(options.Secrets["siasn"].Hosts.Single().Name, Is.EqualTo("siasn.go.id"));
        Assert.That(options.Secrets["siasn"].ToString(), Does.Not.Contain("abc"));
    }

    [TestCase("""{"siasn":{"nilai":"Bearer abc"}}""")]
    [TestCase("""{"siasn":{"nilai":"Bearer abc","host":[]}}""")]
    [TestCase("""{"siasn":{"nilai":"Bearer abc\n","host":["siasn.go.id"]}}""")]
    [TestCase("""{"siasn":{"host":["siasn.go.id"]}}""")]
    [TestCase("""["Bearer abc"]""")]
    [TestCase("""{"siasn": Bearer abc}""")]
    public void A_fault_in_the_file_of_secrets_is_named_without_the_secret(string json)
    {
        Assert.That(
            () => ReadSecrets(json),
            Throws.TypeOf<HttpSettingsException>().With.Message.Not.Contains("abc").And.Message.Contains("RAHASIA")
        );
    }

    private static HttpOptions ReadSecrets(string json)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            return Read(("MAGANG_HTTP_RAHASIA", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static HttpOptions Read(params (string Name, string Value)[] variables) =>
        new HttpSettings(name => variables.FirstOrDefault(variable => variable.Name == name).Value).Read();
}
