/** 值班表与授权: who is on duty now and next, and who acts with whose powers. */
package io.cityhelm.cockpit.duty;
