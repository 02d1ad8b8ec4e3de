/** The room of the review: the rates of a month, by the published definitions. */
package io.cityhelm.cockpit.review;
