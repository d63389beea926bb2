// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a JSON tree that knows where it stands, and hands out nothing that is not there or of another type. */
public final class Member {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode node;
    private final String place;

    private Member(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /**
     * The root of a text.
     *
     * @param name what the text is called in messages
     * @throws Unreadable if the text is not one JSON object
     */
    public static Member root(String name, String text) throws Unreadable {
        try {
            Member root = new Member(STRICT.readTree(text), name + ": ");
            root.demand(root.node.isObject(), "an object");
            return root;
        } catch (JsonProcessingException e) {
            throw new Unreadable(name + " is damaged: " + e.getOriginalMessage());
        }
    }

    /** The member of this name. */
    public Member at(String name) throws Unreadable {
        JsonNode child = node.get(name);
        Member member = new Member(child == null ? node : child, place + "/" + name);
        if (child == null) {
            throw member.complaint("is missing");
        }
        return member;
    }

    /** Whether there is a member of this name. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** A text. */
    public String text(String name) throws Unreadable {
        return at(name).text();
    }

    String text() throws Unreadable {
        demand(node.isTextual(), "a text");
        return node.textValue();
    }

    /** A whole number from 0 on. */
    public long count(String name) throws Unreadable {
        return at(name).count();
    }

    /** A whole number from 0 on that is no more than {@link Integer#MAX_VALUE}. */
    public int small(String name) throws Unreadable {
        Member member = at(name);
        long count = member.count();
        member.demand(count <= Integer.MAX_VALUE, "a smaller number");
        return (int) count;
    }

    private long count() throws Unreadable {
        demand(node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0, "a count");
        return node.longValue();
    }

    /** A number; not a number where there is null. */
    double number(String name) throws Unreadable {
        Member member = at(name);
        member.demand(member.node.isNull() || member.node.isNumber(), "a number");
        return member.node.asDouble(Double.NaN);
    }

    boolean isNull(String name) throws Unreadable {
        return at(name).node.isNull();
    }

    boolean truth(String name) throws Unreadable {
        Member member = at(name);
        member.demand(member.node.isBoolean(), "true or false");
        return member.node.booleanValue();
    }

    /** A constant, by its name. */
    <E extends Enum<E>> E constant(String name, Class<E> type) throws Unreadable {
        return at(name).constant(type);
    }

    <E extends Enum<E>> E constant(Class<E> type) throws Unreadable {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw complaint("'" + text + "' is not known");
    }

    /** The elements of an array. */
    public List<Member> each(String name) throws Unreadable {
        Member array = at(name);
        array.demand(array.node.isArray(), "a list");
        List<Member> elements = new ArrayList<>();
        for (JsonNode element : array.node) {
            elements.add(new Member(element, array.place + "/" + elements.size()));
        }
        return elements;
    }

    List<String> texts(String name) throws Unreadable {
        List<String> texts = new ArrayList<>();
        for (Member member : each(name)) {
            texts.add(member.text());
        }
        return texts;
    }

    /** The members of an object, by name. */
    Map<String, Member> members(String name) throws Unreadable {
        Member object = at(name);
        object.demand(object.node.isObject(), "an object");
        Map<String, Member> members = new LinkedHashMap<>();
        object.node
                .properties()
                .forEach(entry ->
                        members.put(entry.getKey(), new Member(entry.getValue(), object.place + "/" + entry.getKey())));
        return members;
    }

    /** Asserts that a value is what it should be. */
    void demand(boolean right, String what) throws Unreadable {
        if (!right) {
            throw complaint("is not " + what);
        }
    }

    /** What is wrong with this value. */
    public Unreadable complaint(String message) {
        return new Unreadable(place + " " + message);
    }
}
