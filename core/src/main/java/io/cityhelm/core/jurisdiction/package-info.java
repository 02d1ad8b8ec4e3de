/** The five-level tree of who answers for which place. */
package io.cityhelm.core.jurisdiction;
