/** How every feature of the dashboard answers: JSON, or a problem that says what to do about it. */
package org.pledgewatch.dashboard.http;
