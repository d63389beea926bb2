// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.Environment;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.Unanswered;

/**
 * A run as JSON (UTF-8, RFC 8259): everything that is known, so that every other report can be made from it.
 *
 * <p>{@code schema} grows by one whenever a member is renamed, removed or given another meaning; members may be added at
 * any time. Claims are told once, and named by their id elsewhere. Times are milliseconds, unless the name says otherwise; an unlimited budget of executions is null.
 */
public final class JsonReport {

    /** The version of the form. */
    public static final int SCHEMA = 3;

    private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());

    private JsonReport() {}

    /** The text of the file, with a line break at its end. */
    public static String text(Results results) {
        return print(tree(results));
    }

    /** The text of a tree, as all files have it. */
    public static String print(ObjectNode tree) {
        try {
            return WRITER.writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }

    private static ObjectNode tree(Results results) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        environment(root.putObject("environment"), results.environment());
        plan(root, results.plan());
        root.put("interrupted", results.ending().interrupted());
        root.put("millis", results.ending().elapsed().toMillis());
        exit(root.putObject("exit"), results);
        counts(root.putObject("counts"), results);
        each(root.putArray("claims"), claims(results.plan().part().whole()), JsonClaim::fill);
        each(root.putArray("planned"), results.plan().questions(), JsonReport::question);
        each(
                root.putArray("rulings"),
                results.answers().rulings(),
                (node, ruling) -> JsonRuling.fill(node, ruling, results.exit(ruling)));
        each(root.putArray("unanswered"), results.answers().unanswered(), JsonReport::unanswered);
        each(root.putArray("failures"), results.answers().failures(), JsonReport::failure);
        if (!results.costs().isEmpty()) {
            each(root.putArray("designs"), results.costs(), JsonDesign::fill);
        }
        return root;
    }

    private static <T> void each(ArrayNode array, Collection<T> items, BiConsumer<ObjectNode, T> fill) {
        items.forEach(item -> fill.accept(array.addObject(), item));
    }

    private static void environment(ObjectNode node, Environment environment) {
        node.put("daxcheck", environment.version())
                .put("java", environment.java())
                .put("system", environment.system())
                .put("cores", environment.cores())
                .put("started", environment.started().toString());
    }

    private static void plan(ObjectNode root, Plan plan) {
        root.put("lane", lower(plan.lane()));
        root.put("inconclusive", lower(plan.inconclusive()));
        if (plan.part().isShard()) {
            ObjectNode shard = root.putObject("shard");
            shard.put("number", plan.part().shard()).put("of", plan.part().of());
            each(shard.putArray("whole"), plan.part().whole(), JsonReport::question);
        }
        Budget budget = plan.budget();
        ObjectNode node = root.putObject("budget")
                .put("totalMillis", budget.total().toMillis())
                .put("perClaimMillis", budget.perClaim().toMillis());
        if (budget.executions() == Long.MAX_VALUE) {
            node.putNull("executionsPerClaim");
        } else {
            node.put("executionsPerClaim", budget.executions());
        }
    }

    private static void exit(ObjectNode node, Results results) {
        node.put("code", results.exit().code()).put("meaning", results.meaning(results.exit()));
        ArrayNode all = node.putArray("all");
        results.exits().forEach(exit -> all.add(exit.code()));
    }

    private static void counts(ObjectNode node, Results results) {
        node.put("planned", results.planned())
                .put("ran", results.ran())
                .put("skipped", results.skipped())
                .put("unanswered", results.answers().unanswered().size())
                .put("executions", results.executions());
        ObjectNode verdicts = node.putObject("verdicts");
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict.name(), results.verdicts().getOrDefault(verdict, 0));
        }
    }

    private static void question(ObjectNode node, Question question) {
        node.put("claim", question.claim().id()).put("engine", question.engine());
    }

    /** Each once, in the order in which they are first asked about. */
    private static Collection<Claim> claims(List<Question> questions) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        questions.forEach(question -> claims.put(question.claim().id(), question.claim()));
        return claims.values();
    }

    private static void unanswered(ObjectNode node, Unanswered unanswered) {
        question(node, unanswered.question());
        node.put("exitCode", unanswered.code().code()).put("reason", unanswered.reason());
    }

    private static void failure(ObjectNode node, Failure failure) {
        node.put("source", failure.source())
                .put("exitCode", failure.code().code())
                .put("message", failure.message())
                .put("detail", failure.detail());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
