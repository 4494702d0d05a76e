/**
 * How single promises stand, and the facts behind them: what lists, countdowns and timelines show.
 */
package org.pledgewatch.domain.standing;
