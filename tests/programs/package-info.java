/** Programs that are not ours, which tests run and ask. */
package programs;
