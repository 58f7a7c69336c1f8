/**
 * What really goes on in front of a camera, what only looks like it, and what does the camera see?
 */
@NullMarked
package cn.mingchu.simulator.scene;

import org.jspecify.annotations.NullMarked;
