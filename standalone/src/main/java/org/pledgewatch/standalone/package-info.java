/** The pledgewatch command line. */
package org.pledgewatch.standalone;
