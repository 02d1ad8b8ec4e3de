/** Where log lines go. */
package io.cityhelm.app.logging;
