using Magang.Workflows.Tests.Definitions;

namespace Magang.Workflows.Tests.Conformance;

public class ElsaDocumentTests
{
    [Test]
    public void The_page_about_Elsa_says_what_the_tests_know()
    {
        if (Corpus.Elsas is null)
            Assert.Ignore("Elsa's own 48 definitions are not on this machine; the share of scripts cannot be counted.");
        var page = RepositoryFolder.Read("docs", "elsa.md");

        Assert.That(page, Is.EqualTo(ElsaDocument.Text()), $"The page as it should be:\n{ElsaDocument.Text()}");
    }
}
