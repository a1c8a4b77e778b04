/**
 * Rule packs: model, sentences, checker, recording evaluator and tests. Start with {@link
 * no.fremgang.rule.Findings} (what rules speak of) and {@link no.fremgang.rule.Conclusion} (what
 * they say).
 */
@NullMarked
package no.fremgang.rule;

import org.jspecify.annotations.NullMarked;
