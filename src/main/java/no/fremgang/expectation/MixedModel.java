package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.fremgang.expectation.SellerLikelihood.Outliers;

/**
 * A mixed model over sellers: link(level) = intercept + crossed context effects + seller effect.
 * The sellers' standard deviation τ is found by maximising the Laplace likelihood, τ = 0 included;
 * the uncertainty about τ enters the sellers' posteriors by averaging over a grid of τ. Sellers who
 * stand apart can be kept from moving what is expected of the others.
 *
 * <p>Source: Bates et al. (2015), doi:10.18637/jss.v067.i01; averaging over the variance after
 * Gelman (2006), doi:10.1214/06-BA117A (half-normal prior on τ).
 */
final class MixedModel {
  private static final double[] GRID = {
    0, 0.05, 0.1, 0.15, 0.2, 0.275, 0.35, 0.45, 0.6, 0.8, 1.1, 1.5, 2
  };

  /** Beyond this drop of the log-likelihood a τ still farther off carries no weight. */
  private static final double NEGLIGIBLE_DROP = 10;

  private static final double LEAST_SHARE = 0.01;

  private static final double MIDDLE = 0.2;
  private static final double LEAST_SD = 0.02;
  private static final int PASSES = 2;
  private static final double SAME_SD = 0.001;

  private final Family family;
  private final Cells cells;
  private final double dispersion;
  private final double priorScale;
  private PenalisedFit.Apart apart;

  private MixedModel(Family family, Cells cells, double dispersion, double priorScale) {
    this.apart = PenalisedFit.Apart.nobody(cells.sellers);
    this.family = family;
    this.cells = cells;
    this.dispersion = dispersion;
    this.priorScale = priorScale;
  }

  /** A converged fit at one τ, kept small. */
  private record Node(double sellerSd, double likelihood, PenalisedFit.Start modes) {
    static Node of(PenalisedFit fit) {
      return new Node(Math.sqrt(fit.sellerVariance()), fit.laplace(), fit.warm());
    }
  }

  /**
   * Fits the model.
   *
   * @param dispersion variance of a case beyond (above 1) or below the family's own, above 0
   * @param priorScale scale of the half-normal prior on τ, link scale, above 0
   */
  static MixedFit fit(Family family, Cells cells, double dispersion, double priorScale) {
    MixedModel model = new MixedModel(family, cells, dispersion, priorScale);
    return model.fit(model.start(), MIDDLE);
  }

  /**
   * The same with sellers who stand apart from the others. What an average seller reaches and how
   * much sellers differ is then estimated from those who do not.
   */
  static MixedFit fit(
      Family family, Cells cells, double dispersion, double priorScale, Outliers outliers) {
    MixedModel model = new MixedModel(family, cells, dispersion, priorScale);
    PenalisedFit.Start start = model.start();
    Node best = best(model.grid(start, MIDDLE, 0));
    for (int pass = 0; pass < PASSES; pass++) {
      if (pass > 0) {
        best = best(model.grid(start, best.sellerSd(), 0));
      }
      // Those far apart widen the spread at first, and would hide in it.
      double alike = pass == 0 ? Math.min(best.sellerSd(), MIDDLE) : best.sellerSd();
      model.apart = model.apart(best, Math.max(alike, LEAST_SD), outliers);
      start = model.solve(best.sellerSd(), best.modes(), true).warm();
    }
    return model.fit(start, best.sellerSd());
  }

  /**
   * The context variances hardly depend on τ, so they are estimated near the best one for the grid,
   * and again at the best one.
   *
   * @param near a τ that is not far from the best
   */
  private MixedFit fit(PenalisedFit.Start from, double near) {
    List<Node> nodes = grid(from, near, NEGLIGIBLE_DROP);
    Node coarse = best(nodes);
    Node best = refined(nodes, Node.of(solve(coarse.sellerSd(), coarse.modes(), true)));
    MixedFit result = new MixedFit(family, cells, settled(best));
    average(withBest(nodes, best), result);
    return result;
  }

  private PenalisedFit.Start start() {
    return solve(MIDDLE, PenalisedFit.Start.cold(family, cells), true).warm();
  }

  private static Node best(List<Node> nodes) {
    return nodes.stream().max(Comparator.comparingDouble(Node::likelihood)).orElseThrow();
  }

  /** Only who more probably stands apart than not is taken to, and by as much. */
  private PenalisedFit.Apart apart(Node node, double alike, Outliers outliers) {
    double wide = outliers.sd() * outliers.sd();
    SellerLikelihood likelihood = new SellerLikelihood(family, cells, node.modes().b(), dispersion);
    double[] degree = new double[cells.sellers];
    for (int s = 0; s < degree.length; s++) {
      double probability =
          outliers.probability(
              likelihood.mode(s, alike * alike, node.modes().u()[s]),
              likelihood.mode(s, wide, node.modes().u()[s]));
      degree[s] = Math.max(2 * probability - 1, 0);
    }
    return new PenalisedFit.Apart(degree, wide);
  }

  private PenalisedFit solve(double sellerSd, PenalisedFit.Start start, boolean variances) {
    return new PenalisedFit(family, cells, dispersion, sellerSd, apart, start).converge(variances);
  }

  /** The fit of a node again, at its modes. */
  private PenalisedFit settled(Node node) {
    return new PenalisedFit(family, cells, dispersion, node.sellerSd(), apart, node.modes())
        .settled();
  }

  private Node node(double sellerSd, PenalisedFit.Start start) {
    PenalisedFit fit = solve(sellerSd, start, false);
    return new Node(sellerSd, fit.laplace(), fit.warm());
  }

  /**
   * From one point of the grid down and up, until the likelihood has fallen far enough.
   *
   * @param near a τ to begin close to
   * @param drop of the log-likelihood beyond which no node is looked for; 0 or more
   */
  private List<Node> grid(PenalisedFit.Start first, double near, double drop) {
    int from = nearest(near);
    List<Node> nodes = new ArrayList<>();
    nodes.add(node(GRID[from], first));
    climb(nodes, from, -1, drop);
    climb(nodes, from, 1, drop);
    nodes.sort(Comparator.comparingDouble(Node::sellerSd));
    return nodes;
  }

  private static int nearest(double sellerSd) {
    int found = Arrays.binarySearch(GRID, sellerSd);
    int above = found >= 0 ? found : Math.min(-found - 1, GRID.length - 1);
    boolean below = above > 0 && sellerSd - GRID[above - 1] < GRID[above] - sellerSd;
    return below ? above - 1 : above;
  }

  private void climb(List<Node> nodes, int from, int direction, double drop) {
    double best = best(nodes).likelihood();
    PenalisedFit.Start start = nodes.get(0).modes();
    for (int g = from + direction; g >= 0 && g < GRID.length; g += direction) {
      Node node = node(GRID[g], start);
      nodes.add(node);
      best = Math.max(best, node.likelihood());
      if (node.likelihood() < best - drop) {
        return;
      }
      start = node.modes();
    }
  }

  /** Narrows the bracket around the best grid node by golden section. */
  private Node refined(List<Node> nodes, Node coarse) {
    Node best = coarse;
    int at = 0;
    while (nodes.get(at).sellerSd() < coarse.sellerSd()) {
      at++;
    }
    double low = at == 0 ? 0 : nodes.get(at - 1).sellerSd();
    double high = at + 1 < nodes.size() ? nodes.get(at + 1).sellerSd() : best.sellerSd();
    while (high - low > 0.01) {
      boolean upper = high - best.sellerSd() > best.sellerSd() - low;
      double wide = upper ? high - best.sellerSd() : best.sellerSd() - low;
      double probe = best.sellerSd() + (upper ? 0.382 : -0.382) * wide;
      Node node = node(probe, best.modes());
      if (node.likelihood() > best.likelihood()) {
        low = upper ? best.sellerSd() : low;
        high = upper ? high : best.sellerSd();
        best = node;
      } else {
        low = upper ? low : probe;
        high = upper ? probe : high;
      }
    }
    return best;
  }

  /**
   * With many sellers the likelihood is narrower than the grid; the best τ among its nodes keeps
   * the average where the likelihood is.
   */
  private static List<Node> withBest(List<Node> nodes, Node best) {
    List<Node> all = new ArrayList<>(nodes);
    all.removeIf(node -> Math.abs(node.sellerSd() - best.sellerSd()) < SAME_SD);
    all.add(best);
    all.sort(Comparator.comparingDouble(Node::sellerSd));
    return all;
  }

  private void average(List<Node> nodes, MixedFit result) {
    double[] share = shares(nodes);
    for (int g = 0; g < share.length; g++) {
      if (share[g] > 0) {
        result.mix(share[g], settled(nodes.get(g)));
      }
    }
    result.centre();
  }

  private double[] shares(List<Node> nodes) {
    double[] share = new double[nodes.size()];
    double best = nodes.stream().mapToDouble(Node::likelihood).max().orElseThrow();
    for (int g = 0; g < share.length; g++) {
      double sd = nodes.get(g).sellerSd() / priorScale;
      double prior = Math.exp(-sd * sd / 2) * spacing(nodes, g);
      share[g] = Math.exp(nodes.get(g).likelihood() - best) * prior;
    }
    normalise(share);
    for (int g = 0; g < share.length; g++) {
      share[g] = share[g] < LEAST_SHARE ? 0 : share[g];
    }
    normalise(share);
    return share;
  }

  private static double spacing(List<Node> nodes, int g) {
    double below = nodes.get(Math.max(g - 1, 0)).sellerSd();
    double above = nodes.get(Math.min(g + 1, nodes.size() - 1)).sellerSd();
    return Math.max(above - below, 0.01);
  }

  private static void normalise(double[] share) {
    double sum = 0;
    for (double s : share) {
      sum += s;
    }
    for (int g = 0; g < share.length; g++) {
      share[g] /= sum;
    }
  }
}
