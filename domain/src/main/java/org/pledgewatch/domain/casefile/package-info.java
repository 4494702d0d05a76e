/**
 * The facts of one subject, and what they contribute to figures: a pure function, so that order,
 * duplicates and corrections need no case of their own.
 */
package org.pledgewatch.domain.casefile;
