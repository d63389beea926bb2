// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.List;
import java.util.function.Consumer;

/** What all pages have in common: head, way between them, foot. */
final class Page {

    /** A page that all others link to. */
    record Link(String file, String title) {}

    private final List<Link> links;
    private final String foot;

    Page(List<Link> links, String foot) {
        this.links = List.copyOf(links);
        this.foot = foot;
    }

    /**
     * A page.
     *
     * @param root the way to the folder of the report: empty, or {@code ../}
     */
    String of(String title, String root, Consumer<Html> body) {
        Html html = new Html();
        html.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "generator", "content", "daxcheck")
                .element("title", title + " - daxcheck")
                .empty("link", "rel", "stylesheet", "href", root + "style.css");
        html.close().open("body").open("header").open("nav");
        links.forEach(link ->
                html.element("a", link.title(), "href", root + link.file()).text(" "));
        html.close().element("h1", title).close().open("main");
        body.accept(html);
        html.close().element("footer", foot);
        html.element("script", "", "src", root + "filter.js");
        return html.close().close().done();
    }

    /** A table row of text. */
    static void row(Html html, String cell, List<String> texts) {
        html.open("tr");
        texts.forEach(text -> html.element(cell, text));
        html.close();
    }

    /** The head of a table and the beginning of its body; two elements are left to be closed. */
    static void table(Html html, List<String> titles, String... attributes) {
        html.open("div", "class", "wide").open("table", attributes).open("thead");
        row(html, "th", titles);
        html.close().open("tbody");
    }

    /** The end of a table. */
    static void end(Html html) {
        html.close().close().close();
    }
}
