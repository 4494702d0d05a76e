/** How results are shown: tables, pictures, and on what machine they were made. */
package org.pledgewatch.bench.report;
