// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.Unanswered;
import org.daxcheck.report.text.FindingText;

/**
 * A run as JUnit XML, for whatever shows test results: a testcase per planned question, its class the subject and the
 * engine, its name the scenario. A claim that is not as expected is a failure, a question without an answer an error.
 */
public final class JUnitReport {

    private static final String NAME = "daxcheck";

    private final Results results;
    private final XMLStreamWriter xml;

    private JUnitReport(Results results, XMLStreamWriter xml) {
        this.results = results;
        this.xml = xml;
    }

    /** The text of the file. */
    public static String text(Results results) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitReport(results, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory cannot be written", e);
        }
        return text.append('\n').toString();
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line("testsuites");
        line("testsuite");
        attributes();
        for (Ruling ruling : results.answers().rulings()) {
            ruling(ruling);
        }
        for (Unanswered unanswered : results.answers().unanswered()) {
            testcase(unanswered.question(), Duration.ZERO);
            problem("error", meaning(unanswered.code()), unanswered.reason());
            xml.writeEndElement();
        }
        for (Failure failure : results.answers().failures()) {
            failure(failure);
        }
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void attributes() throws XMLStreamException {
        List<Ruling> rulings = results.answers().rulings();
        long failed = rulings.stream().filter(this::fails).count();
        long skipped = rulings.stream().filter(this::skips).count();
        int errors = results.answers().unanswered().size()
                + results.answers().failures().size();
        attribute("name", NAME);
        attribute("tests", Integer.toString(rulings.size() + errors));
        attribute("failures", Long.toString(failed));
        attribute("errors", Integer.toString(errors));
        attribute("skipped", Long.toString(skipped));
        attribute("time", seconds(results.ending().elapsed()));
        attribute("timestamp", results.environment().started().toString());
    }

    private boolean fails(Ruling ruling) {
        return results.exit(ruling) != ExitCode.OK;
    }

    private boolean skips(Ruling ruling) {
        return !fails(ruling) && (ruling.verdict() == Verdict.SKIPPED || ruling.verdict() == Verdict.UNDECIDED);
    }

    private void ruling(Ruling ruling) throws XMLStreamException {
        testcase(
                new Question(ruling.claim(), ruling.engine()),
                ruling.evidence().counts().time());
        if (fails(ruling)) {
            problem(
                    "failure",
                    ruling.verdict() + ", expected: " + ruling.claim().expectation(),
                    body(ruling));
        } else if (skips(ruling)) {
            line("skipped");
            attribute("message", String.join("; ", ruling.evidence().notes()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String body(Ruling ruling) {
        List<Finding> findings = ruling.evidence().findings();
        return String.join("\n", findings.isEmpty() ? ruling.evidence().notes() : FindingText.lines(ruling));
    }

    private void failure(Failure failure) throws XMLStreamException {
        line("testcase");
        attribute("classname", NAME);
        attribute("name", failure.source());
        problem("error", meaning(failure.code()) + ": " + failure.message(), failure.detail());
        xml.writeEndElement();
    }

    private void testcase(Question question, Duration time) throws XMLStreamException {
        line("testcase");
        attribute("classname", question.claim().subject().id() + "." + question.engine());
        attribute("name", question.claim().scenario().id());
        attribute("time", seconds(time));
    }

    private void problem(String element, String message, String body) throws XMLStreamException {
        line(element);
        attribute("message", message);
        xml.writeCharacters(legal(body));
        xml.writeEndElement();
    }

    private void line(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private static String meaning(ExitCode code) {
        return "exit " + code.code() + ": " + code.meaning();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }

    /** XML 1.0 knows no way to write most control characters, not even escaped. */
    private static String legal(String text) {
        return text.codePoints()
                .map(c -> isLegal(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
