/** What is published: figures, and the keys they stand under. */
package org.pledgewatch.domain.figure;
