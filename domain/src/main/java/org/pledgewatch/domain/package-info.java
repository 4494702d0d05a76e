/** The vocabulary of Pledgewatch and all its arithmetic; no framework, clock, log or I/O. */
package org.pledgewatch.domain;
