/** Signed JSON over HTTP, as the department API describes it. */
package io.cityhelm.connect.outward.signed;
