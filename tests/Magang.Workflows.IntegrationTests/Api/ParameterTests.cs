namespace Magang.Workflows.IntegrationTests.Api;

/// <summary>A parameter that cannot be read is refused in words, wherever it is bound.</summary>
public sealed class ParameterTests
{
    [TestCase("kasus/1/linimasa?sesudah=satu")]
    [TestCase("kasus/1/putusan?sesudah=satu")]
    [TestCase("kasus/1/gambar?tingkat=satu")]
    [TestCase("pemberitahuan?sebelum=kemarin")]
    public async Task A_parameter_that_is_no_number_is_refused_in_words(string path)
    {
        var api = await AnApi.SharedAsync();

        var answer = await api.AskAsync(AnApi.Operator, path);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
        var body = await AnApi.BodyAsync(answer);
        Assert.That(body.GetProperty("code").GetString(), Is.EqualTo("MGW-506"));
        Assert.That(body.GetProperty("detail").GetString(), Does.Contain("Perbaiki permintaannya"));
    }
}
