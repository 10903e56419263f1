using System.Globalization;
using System.Text;
using System.Xml;
using TreatyRules.Cases;

namespace TreatyRules.Cli.Output;

/// <summary>A run of cases as JUnit's XML: a suite for each file. No times: the same run gives the same bytes.</summary>
internal static class JUnitReport
{
    public static string Write(CaseRun run)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            Counts(xml, run);
            foreach (IGrouping<string, CaseResult> file in run.Results.GroupBy(result => result.File))
                Suite(xml, file);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Suite(XmlWriter xml, IGrouping<string, CaseResult> file)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", file.Key);
        Counts(xml, new CaseRun([.. file]));
        foreach (CaseResult result in file)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", result.Name);
            xml.WriteAttributeString("classname", Path.GetFileNameWithoutExtension(result.File));
            xml.WriteAttributeString("file", result.File);
            xml.WriteAttributeString("line", Number(result.Line));
            if (result.Outcome != CaseOutcome.Passed)
                Problem(xml, result);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Problem(XmlWriter xml, CaseResult result)
    {
        xml.WriteStartElement(result.Outcome == CaseOutcome.Failed ? "failure" : "error");
        xml.WriteAttributeString("message", string.Join("; ", result.Differences));
        xml.WriteString(result.Report);
        xml.WriteEndElement();
    }

    private static void Counts(XmlWriter xml, CaseRun run)
    {
        xml.WriteAttributeString("tests", Number(run.Results.Length));
        xml.WriteAttributeString("failures", Number(run.Failed));
        xml.WriteAttributeString("errors", Number(run.Errors));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
