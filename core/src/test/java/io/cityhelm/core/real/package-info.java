/** Programs of the distribution that tests start themselves. */
package io.cityhelm.core.real;
