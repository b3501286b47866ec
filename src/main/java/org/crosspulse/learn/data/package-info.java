/**
 * Sets of labelled images: where they lie, how they are read, and how MNIST is fetched.
 *
 * <p>The story of one load: a loader finds four files, the images and the labels to train on and to
 * test on. {@link org.crosspulse.learn.data.DigitsResource} finds them inside the jar, {@link
 * org.crosspulse.learn.data.MnistCache} in the user's {@link
 * org.crosspulse.learn.data.CacheFolder}, {@link org.crosspulse.learn.data.FashionMnist} among the
 * system's data, {@link org.crosspulse.learn.data.IdxFolder} in any folder. Each is read by {@link
 * org.crosspulse.learn.data.IdxFile}, which trusts no header; images and labels of equal number
 * become one {@link org.crosspulse.learn.data.Dataset}, and two sets of equal image size the {@link
 * org.crosspulse.learn.data.Datasets} that a network trains on.
 *
 * <p>The story of one fetch: {@link org.crosspulse.learn.data.MnistFetcher} asks one {@link
 * org.crosspulse.learn.data.MnistSource} after the other, and only four files whose checksums are
 * right reach the cache, all four in one move.
 *
 * <p>A file that cannot be used is a {@link org.crosspulse.problem.BadInputException}; a fetch that
 * fails is a {@link org.crosspulse.learn.data.FetchException}. May import {@code problem}.
 */
@NullMarked
package org.crosspulse.learn.data;

import org.jspecify.annotations.NullMarked;
