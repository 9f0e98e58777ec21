package dev.workspaces.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds, in sources, what others can use and what nothing is said about: types, their members, components of records. */
final class PublicMembers extends TreePathScanner<@Nullable Void, String> {
    private final DocTrees comments;
    private final List<String> undocumented = new ArrayList<>();

    private PublicMembers(DocTrees comments) {
        this.comments = comments;
    }

    /** Their names, those of components after a {@code #}. What overrides something says it there. */
    static List<String> undocumented(List<? extends JavaFileObject> sources) throws IOException {
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, sources);
        PublicMembers members = new PublicMembers(DocTrees.instance(task));
        for (CompilationUnitTree unit : task.parse()) {
            members.scan(unit, "");
        }
        return members.undocumented;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, String outer) {
        String name = outer + type.getSimpleName();
        if (isPublic(type.getModifiers())) {
            require(name);
            if (type.getKind() == Tree.Kind.RECORD) {
                requireComponents(type, name);
            }
            super.visitClass(type, name + ".");
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String outer) {
        boolean isOverriding = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (isPublic(method.getModifiers()) && !isOverriding) {
            require(outer + method.getName());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, String outer) {
        if (isPublic(field.getModifiers()) && !isComponent(field)) {
            require(outer + field.getName());
        }
        return null;
    }

    private void require(String name) {
        if (comments.getDocComment(getCurrentPath()) == null) {
            undocumented.add(name);
        }
    }

    private void requireComponents(ClassTree type, String name) {
        DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
        Set<String> said = comment == null ? Set.of() : params(comment);
        type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> field.getName().toString())
                .filter(component -> !said.contains(component))
                .forEach(component -> undocumented.add(name + "#" + component));
    }

    private static Set<String> params(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(tag -> ((ParamTree) tag).getName().toString())
                .collect(Collectors.toSet());
    }

    private boolean isComponent(VariableTree field) {
        return enclosing().getKind() == Tree.Kind.RECORD
                && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** Whether others can use it: said by itself or, of a member of an interface, by saying nothing else. */
    private boolean isPublic(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        boolean isOfInterface = Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE)
                .contains(enclosing().getKind());
        return flags.contains(Modifier.PUBLIC)
                || flags.contains(Modifier.PROTECTED)
                || (isOfInterface && !flags.contains(Modifier.PRIVATE));
    }

    private Tree enclosing() {
        TreePath parent = getCurrentPath().getParentPath();
        return parent.getLeaf();
    }
}
