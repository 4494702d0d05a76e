/**
 * Alerts: which rules of a run's policy call somebody now, who has acknowledged them, and what was
 * before. The arithmetic is {@link org.pledgewatch.domain.alert}.
 */
package org.pledgewatch.dashboard.alerts;
