/** Warnings after the Common Alerting Protocol (OASIS CAP 1.0, 1.1, 1.2; GB/T 35965.1), parsed with distrust. */
package io.cityhelm.connect.cap;
