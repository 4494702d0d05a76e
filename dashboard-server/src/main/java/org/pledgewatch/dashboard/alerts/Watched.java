package org.pledgewatch.dashboard.alerts;

import java.util.Optional;

/**
 * Whose figures are watched: those of a force, or of all where a run's figures name no force.
 * Immutable.
 */
record Watched(String run, Optional<String> force) {}
