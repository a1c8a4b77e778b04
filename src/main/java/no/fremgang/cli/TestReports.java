package no.fremgang.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import no.fremgang.assessment.PackTests;
import no.fremgang.assessment.PackTests.Case;
import no.fremgang.core.Language;
import no.fremgang.core.Message;
import no.fremgang.core.Text;
import no.fremgang.rule.Condition;
import no.fremgang.rule.RuleCoverage;
import tools.jackson.databind.json.JsonMapper;

/** A test run as machines read it: JSON, and the XML of JUnit that build servers know. */
final class TestReports {
  private TestReports() {}

  record Run(
      String language,
      int passed,
      int failed,
      double seconds,
      List<Test> tests,
      List<Covered> coverage) {}

  record Test(
      String file,
      int line,
      String rule,
      String name,
      boolean passed,
      String expected,
      String actual,
      List<String> problems) {}

  record Covered(String rule, int firing, int silent, int conditions, int untried) {}

  static String json(PackTests tests, Language language) {
    int failed = (int) tests.failed();
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(
            new Run(
                language.code(),
                tests.cases().size() - failed,
                failed,
                tests.seconds(),
                tests.cases().stream().map(test -> test(test, language)).toList(),
                tests.coverage().stream().map(TestReports::covered).toList()));
  }

  private static Test test(Case test, Language language) {
    return new Test(
        test.place().file(),
        test.place().line(),
        test.rule(),
        test.name(),
        test.passed(),
        test.expected().in(language),
        test.actual().in(language),
        problems(test, language));
  }

  private static List<String> problems(Case test, Language language) {
    return test.problems().stream().map(problem -> problem.in(language)).toList();
  }

  private static Covered covered(RuleCoverage of) {
    List<Condition.Atom> conditions = of.conditions();
    return new Covered(
        of.rule().id(), of.firing(), of.silent(), conditions.size(), of.untried().size());
  }

  /** One suite for each file, one case for each test; the class name is the rule. */
  static String junit(String name, PackTests tests, Language language) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      attributes(xml, name, tests.cases());
      xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", tests.seconds()));
      for (Map.Entry<String, List<Case>> file : tests.byFile().entrySet()) {
        suite(xml, file.getKey(), file.getValue(), language);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("A text in memory can be written", impossible);
    }
    return text.toString();
  }

  private static void attributes(XMLStreamWriter xml, String name, List<Case> cases)
      throws XMLStreamException {
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(cases.size()));
    xml.writeAttribute("failures", String.valueOf(PackTests.failed(cases)));
  }

  private static void suite(XMLStreamWriter xml, String file, List<Case> cases, Language language)
      throws XMLStreamException {
    xml.writeStartElement("testsuite");
    attributes(xml, file, cases);
    for (Case test : cases) {
      testCase(xml, file, test, language);
    }
    xml.writeEndElement();
  }

  /** XML has no way to write most control characters. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
  }

  private static void testCase(XMLStreamWriter xml, String file, Case test, Language language)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", test.rule().isEmpty() ? file : test.rule());
    xml.writeAttribute("name", printable(test.name()));
    xml.writeAttribute("file", file);
    xml.writeAttribute("line", String.valueOf(test.place().line()));
    if (!test.passed()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", printable(test.problems().get(0).in(language)));
      xml.writeCharacters(
          test.place()
              + line("expected", test.expected(), language)
              + line("actual", test.actual(), language)
              + "\n"
              + printable(String.join("\n", problems(test, language))));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String line(String word, Text value, Language language) {
    return "\n" + Message.words("run." + word).in(language) + ": " + value.in(language);
  }
}
