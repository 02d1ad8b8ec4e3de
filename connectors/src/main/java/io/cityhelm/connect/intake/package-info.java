/** From records of the department API to what core keeps: samples, positions, alerts, answers. */
package io.cityhelm.connect.intake;
