/** "What needs me now?": the one queue of everything that waits for a person. */
package io.cityhelm.core.attention;
