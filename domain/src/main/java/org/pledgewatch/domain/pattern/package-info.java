/**
 * Patterns in how promises end that are worth a look by a person: they may have good reasons, and
 * never prove that anybody did wrong. Measures, "Suspicious patterns".
 */
package org.pledgewatch.domain.pattern;
