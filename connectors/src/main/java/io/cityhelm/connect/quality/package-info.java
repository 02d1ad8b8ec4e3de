/** What really arrives over each link, counted as it arrives. */
package io.cityhelm.connect.quality;
