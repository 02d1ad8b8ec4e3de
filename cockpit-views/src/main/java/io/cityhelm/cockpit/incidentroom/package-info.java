/** 事件会商室 on the screen: notes with mentions and pictures, in the selected incident. */
package io.cityhelm.cockpit.incidentroom;
