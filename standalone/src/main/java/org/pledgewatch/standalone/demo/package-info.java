/** The demonstration: every part in one process, on a data folder of its own. */
package org.pledgewatch.standalone.demo;
