/**
 * Rolling aggregation: dated differences in, figures for all windows out. Late and taken-back
 * differences go the same way as new ones.
 */
package org.pledgewatch.domain.rolling;
