// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences with places for values: {@code count {before} -> {after}}. */
public final class Note {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Note() {}

    /** The sentence with its values, in angle brackets; empty if one is missing. */
    public static String of(String sentence, Map<String, String> values) {
        if (sentence.isEmpty()) {
            return "";
        }
        Matcher places = PLACE.matcher(sentence);
        StringBuilder text = new StringBuilder("<");
        while (places.find()) {
            String value = values.getOrDefault(places.group(1), "");
            if (value.isEmpty()) {
                return "";
            }
            places.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        places.appendTail(text);
        return text.append('>').toString();
    }
}
