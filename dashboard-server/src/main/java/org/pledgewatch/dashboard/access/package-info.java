/**
 * Who may do what: sign-in, roles, forces, and the log of what was done. Every route of the pages'
 * port is registered through {@link org.pledgewatch.dashboard.access.Routes} with the permission it
 * needs.
 */
package org.pledgewatch.dashboard.access;
