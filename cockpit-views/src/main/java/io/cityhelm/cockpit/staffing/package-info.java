/** 应急值守 on the screen: who stands on the posts of responses, and the forms by which they come, hand on and go. */
package io.cityhelm.cockpit.staffing;
