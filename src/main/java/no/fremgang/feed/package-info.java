/**
 * What HR and learning tools get: recommendations of agreed plans as a feed, files and webhooks,
 * the skill framework behind them, and a way back for what was practised. Start with {@code
 * RecommendationFeed}.
 */
@NullMarked
package no.fremgang.feed;

import org.jspecify.annotations.NullMarked;
