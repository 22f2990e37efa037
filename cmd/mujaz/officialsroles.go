package main

import (
	"fmt"
	"strings"

	"github.com/mujaz/mujaz/internal/gazetteer"
	"github.com/spf13/cobra"
)

func newOfficialsRoles() *cobra.Command {
	var flags siteFlags
	cmd := &cobra.Command{
		Use:   "roles",
		Short: "List the roles that an office can have",
		Long: `Roles prints the roles that officials.yaml may name, the built-in ones and those
of content/data/roles.yaml: id, and the title in the site's languages.`,
		Example: `  mujaz officials roles
  mujaz officials add jane-doe --role foreign-minister`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := flags.open(cmd.Context())
			if err != nil {
				return err
			}
			s := o.site
			for _, id := range s.Names.RoleIDs() {
				var titles []string
				for _, l := range s.Config.Languages {
					if title, in := s.Names.OfficeTitle(&gazetteer.Official{}, gazetteer.Office{Role: id}, l.Code); in == l.Code {
						titles = append(titles, title)
					}
				}
				if _, err := fmt.Fprintf(cmd.OutOrStdout(), "%s\t%s\n", id, strings.Join(titles, " / ")); err != nil {
					return err
				}
			}
			return nil
		},
	}
	flags.add(cmd)
	return cmd
}
