// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.zip.CRC32;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Question;
import org.daxcheck.report.file.JsonRuling;
import org.daxcheck.report.record.Member;
import org.daxcheck.report.record.RecordedRuling;
import org.daxcheck.report.record.Unreadable;

/** An answer on one line, behind a checksum. */
final class Line {

    private static final int SUM = 8;

    private Line() {}

    /** The line, without its end. */
    static String of(Ruling ruling) {
        String json = JsonRuling.line(ruling);
        return sum(json) + " " + json;
    }

    private static String sum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /**
     * The answer of a line.
     *
     * @param name what the line is called in messages
     * @param questions those that may be answered, by their text
     */
    static Ruling read(String name, String line, Map<String, Question> questions) throws Unreadable {
        if (line.length() <= SUM || !line.startsWith(sum(line.substring(SUM + 1)) + " ")) {
            throw new Unreadable(name + " is damaged");
        }
        Member member = Member.root(name, line.substring(SUM + 1));
        String asked = member.text("claim") + " by " + member.text("engine");
        Question question = questions.get(asked);
        if (question == null) {
            throw new Unreadable(name + " answers what is not asked: " + asked);
        }
        return RecordedRuling.read(member, question);
    }
}
