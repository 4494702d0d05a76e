/** Single promises as they stand: lists, countdowns, timelines, and explanations of breaches. */
package org.pledgewatch.dashboard.cases;
