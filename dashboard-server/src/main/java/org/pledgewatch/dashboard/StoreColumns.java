package org.pledgewatch.dashboard;

import java.util.Set;

/**
 * The columns of a measure's table in the store.
 *
 * @param tags all tags that figures of the measure can have, without run and window
 * @param fields all its fields
 */
record StoreColumns(Set<String> tags, Set<String> fields) {}
